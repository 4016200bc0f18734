export function AccessList() {
  return null
}
