import type { Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import '../src/styles.css'
import './stories.css'

const preview: Preview = {
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'moon', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] } },
    options: { storySort: { order: ['Screens', '*'] } },
  },
  decorators: [
    (Story, { globals, parameters, title }) => {
      const scheme = String(globals.scheme)
      useEffect(() => {
        const root = document.documentElement
        root.lang = 'nb'
        root.dataset.colorScheme = scheme
        root.dataset.size = 'sm'
      }, [scheme])
      if (parameters.whole) return <Story />
      return (
        <main className="sp-main">
          <h1 className="sp-sr">{title}</h1>
          <Story />
        </main>
      )
    },
  ],
}

export default preview
