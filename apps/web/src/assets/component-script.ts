/** Scripts that only pages with something for them load; the component that they serve brings them along. */
export const componentScriptNames = ['clocks', 'draft', 'duty'] as const;
export type ComponentScript = (typeof componentScriptNames)[number];
