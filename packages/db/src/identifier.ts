/** Quotes a name for DDL. Names of roles and schemas come from the directory only, and still pass here. */
export const identifier = (name: string) => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a safe identifier: ${JSON.stringify(name)}`)
  return `"${name}"`
}
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
