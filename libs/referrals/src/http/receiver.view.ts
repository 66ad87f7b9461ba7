import type { ContactPoint, OutsideMunicipality } from '#directory';
import type { OutsideReceiverAnswer, ReceiverAnswer } from './receiver.answer.js';

/** The contact point that a part goes to. */
export function receiverView({ unitId, nameDa, nameEn, phone }: ContactPoint): ReceiverAnswer {
  return { id: unitId, nameDa, nameEn, phone };
}

/** The kommune that a part must be handed over to, as far as we know how to reach it. */
export function outsideView(municipalityCode: string, known: OutsideMunicipality | undefined): OutsideReceiverAnswer {
  return { municipalityCode, name: known?.name, intakePhone: known?.intakePhone, dutyPhone: known?.dutyPhone ?? '114' };
}
