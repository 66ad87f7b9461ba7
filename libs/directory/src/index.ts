export type { ContactPoint, OutsideMunicipality } from './contact-point.js';
export { DirectoryModule } from './directory.module.js';
export { readDirectory } from './read-directory.js';
export { contactPointById, outsideMunicipality } from './who-to-contact.js';
