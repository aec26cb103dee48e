// Boots the pages: tokens, language, router. What an audience needs is loaded with its first page.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { startI18n } from './i18n';
import './kit/base.css';
import './kit/frame.css';
import './kit/print.css';
import { LiveRegion } from './kit/live-region';
import { PreferencesProvider } from './kit/preferences';
import { router } from './routes';

void startI18n().then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <PreferencesProvider>
        <QueryClientProvider client={queryClient}>
          <LiveRegion>
            <RouterProvider router={router} />
          </LiveRegion>
        </QueryClientProvider>
      </PreferencesProvider>
    </StrictMode>,
  );
});
