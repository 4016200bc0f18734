export function AnswerScreen(_: { org: string; token: string }) { return null }
