export function HandoverSheet() { return null }
