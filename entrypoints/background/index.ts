import { defineBackground } from 'wxt/utils/define-background';

// Wiring only: answers the questions of lib/messages.ts and installs the knowledge.
export default defineBackground({ type: 'module', main() {} });
