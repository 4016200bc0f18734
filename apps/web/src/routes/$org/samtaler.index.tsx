import { createFileRoute } from '@tanstack/react-router'
import { ContactPage } from '../../contact/contact-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/samtaler/')({ beforeLoad: needs('contact.read'), component: ContactPage })
