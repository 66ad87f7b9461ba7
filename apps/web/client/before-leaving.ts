/** How this page saves what is on it at once; nothing on pages that save nothing. */
export const leaving: { save?: () => Promise<unknown> } = {};
