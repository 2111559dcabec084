import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { useSettings } from '../bridge';
import { CommandProvider } from '../commands';
import { ToastProvider } from '../ui';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';

function Localised({ children }: { readonly children: ReactNode }) {
  return <AriaLocale locale={useSettings().language}>{children}</AriaLocale>;
}

export function Root({ client, texts }: { readonly client: QueryClient; readonly texts: i18n }) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={texts}>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <Localised>
                <CommandProvider>
                  <ToastProvider>
                    <App />
                  </ToastProvider>
                </CommandProvider>
              </Localised>
            </Suspense>
          </ErrorBoundary>
        </I18nextProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
