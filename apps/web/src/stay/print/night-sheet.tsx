export function NightSheet() { return null }
