import { createFileRoute } from '@tanstack/react-router'
import { BoardSheet } from '../../board/board-sheet.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/utskrift/tavle')({
  beforeLoad: needs('board.work'),
  component: BoardSheet,
})
