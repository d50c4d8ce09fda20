/** The two channels between Electron's main process and its page. */
export const channels = { call: 'a3cp:call', event: 'a3cp:event' } as const;
