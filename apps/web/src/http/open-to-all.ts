import { SetMetadata } from '@nestjs/common';

export const openToAll = 'naervaern:open-to-all';
export const whileHidden = 'naervaern:while-hidden';

/** Lets anybody in. The reason is for whoever reads the list of such routes. */
export const OpenToAll = (reason: string) => SetMetadata(openToAll, reason);

/** Also answers while the screen is hidden; shows nothing about anybody. */
export const WhileHidden = () => SetMetadata(whileHidden, true);
