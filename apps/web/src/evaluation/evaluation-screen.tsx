export function EvaluationScreen() { return null }
