/** A list holds this many; one more was asked for, so that a cut list says that it was cut. */
export const mostListed = 500;
