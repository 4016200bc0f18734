import type { LinkComponent } from '@samplass/ui/app-shell'
import { Link } from '@tanstack/react-router'

/** What the parts of packages/ui link with: no page load, and the target's code is fetched on the way to it. */
export const RouterLink: LinkComponent = ({ href, ...rest }) => (
  // What is current the caller says; a page below it does not make a link current.
  <Link to={href} activeOptions={{ exact: true }} {...rest} />
)
