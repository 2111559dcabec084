import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { assertDefined } from '@shared/assert';
import { createI18n } from '@shared/locales/create-i18n';
import { answerFlush, followEvents, queries } from '../bridge';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import { Root } from './root';

/** Connects the page to main and shows the window. */
export async function start(): Promise<void> {
  const client = new QueryClient({
    defaultOptions: {
      // Answers stay true until an event says otherwise: see bridge/events.ts. There is no network to retry over.
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  followEvents(client);
  answerFlush();

  // Language and appearance before the first paint, so that nothing flashes.
  const { language } = await client.query(queries.settings());
  const container = assertDefined(document.getElementById('root'), 'index.html has it');
  createRoot(container).render(<Root client={client} texts={createI18n(language)} />);
}
