import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// Placeholder of the build; hosts, permissions and the knowledge hook follow with the entrypoints.
export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  manifest: { name: '旁注' },
  vite: () => ({ plugins: [preact()], build: { assetsInlineLimit: 0, target: ['chrome140', 'firefox140'] } }),
});
