// How the pages are built into dist/web, and served with the API behind them while somebody works on them.
import { defineConfig } from 'vite';
import { firstPageBudget } from './first-page-budget';

const FAMILY_LIMIT_KB = 200;
const AUDIENCES = { family: ['index.tsx'], school: ['index.tsx'], office: ['index.tsx'], open: ['index.tsx', 'home-page.tsx'] };

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
  plugins: [firstPageBudget({ audiences: AUDIENCES, limited: 'family', limitKb: FAMILY_LIMIT_KB })],
  server: { port: Number(process.env.WEB_PORT ?? 5173), strictPort: true, proxy: { '/api': process.env.API ?? 'http://localhost:3000' } },
});
