import { createFileRoute } from '@tanstack/react-router'
import { WallScreen } from '../../stay/wall/wall-screen.tsx'

export const Route = createFileRoute('/$org/vegg')({ component: WallScreen })
