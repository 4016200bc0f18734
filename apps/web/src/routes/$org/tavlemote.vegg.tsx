import { createFileRoute } from '@tanstack/react-router'
import { BoardWall } from '../../board/wall-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/tavlemote/vegg')({
  beforeLoad: needs('board.work'),
  component: BoardWall,
})
