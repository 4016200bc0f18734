export function StayScreen(_: { stayId: string }) { return null }
