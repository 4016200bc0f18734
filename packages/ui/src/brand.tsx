/** The house with the light in the window. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden>
      <path d="M3 13.2 14 4l11 9.2V25H3z" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinejoin="round" />
      <path className="lamp" d="M9.5 14.5h4v4h-4zM14.5 14.5h4v4h-4zM9.5 19.5h4v4h-4z" />
      <path d="M14.5 19.5h4v4h-4z" fill="currentColor" opacity=".45" />
    </svg>
  )
}
