/** Under which the web's configuration is found: a WebConfiguration. */
export const WEB_CONFIGURATION = Symbol('WebConfiguration');

/** Under which is found what is the same on every page: a Site. */
export const SITE = Symbol('Site');
