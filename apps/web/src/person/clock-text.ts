/** 'HH:MM' from what people type: "10.30", "1030", "9", "kl 14". Null when it is no time. */
export function readTime(text: string): string | null {
  const bare = text.trim().replace(/^(kl\.?|at)\s*/i, '')
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(bare)
  if (!match) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
