import { createFileRoute } from '@tanstack/react-router'
import { BoardScreen } from '../../board/board-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/tavlemote/')({
  beforeLoad: needs('board.work'),
  component: BoardScreen,
})
