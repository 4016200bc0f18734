export function PersonPage({ personId }: { personId: string }) {
  return <p>{personId}</p>
}
