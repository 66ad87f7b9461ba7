import type { DirectoryAnswer, FollowedPartAnswer, ReferralAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { receiptFaults, type ReceiptVerdict } from '../../receipts/receipt-verdict.js';
import { languages } from '../../texts/language.js';
import { receiptPage } from './receipt.page.js';

const now = new Date('2026-11-24T02:13:00Z');
const part: FollowedPartAnswer = {
  id: 'part', reference: 'NV-7KQ2-M9XD', kind: 'child', basis: 'BL133_UNDERRETNING', urgency: 'HASTER', state: 'delivered', turn: 'receiver', version: 1, contactPointId: 'duty', municipalityCode: '0259',
  deliveredAt: '2026-11-24T02:12:00Z', since: '2026-11-24T02:12:00Z', isOpened: false, messages: [], next: [], receiver: { id: 'duty', nameDa: 'Døgnvagten, Køge', nameEn: 'Duty officer, Køge', phone: '+45 00 00 20 03' },
};
const referral = (parts: FollowedPartAnswer[] = [part]): ReferralAnswer => ({
  id: '01940000-0000-8000-8000-000000000001', caseId: 'case', caseReference: 'NV-AAAA-BBBB', receipt: 'jws', sentAt: '2026-11-24T02:12:00Z', sentBy: 'Freja Eksempel', parts,
});
const directory: DirectoryAnswer = {
  outsideMunicipalities: [{ municipalityCode: '0330', name: 'Slagelse', intakePhone: '+45 00 00 97 01', dutyPhone: '114' }],
  units: [{
    unitId: 'duty', kind: 'duty_officer', name: { da: 'Døgnvagten, Køge', en: 'Duty officer, Køge' }, phone: '+45 00 00 20 03', isOpenNow: true, openingHours: [], hasRoleHolder: false, roleHolders: [], onDutyNow: [], version: 1,
    organisation: { id: 'koege', kind: 'municipality', municipalityCode: '0259', name: { da: 'Køge', en: 'Køge' } },
  }],
};
const page = (verdict: ReceiptVerdict = { isVerified: true }, sent = referral(), known: DirectoryAnswer | undefined = undefined, language: 'da' | 'en' = 'da') => receiptPage({ referral: sent, verdict, directory: known, now, language });
const words = (...about: Parameters<typeof page>) => wordsOf(drawn(page(...about)));

describe('a receipt', () => {
  it('says that something was sent, to whom and until when it is to be assessed, and names nobody it is about', () => {
    const text = words();
    expect(text).toContain('Underretningen er sendt');
    expect(text).toContain('Sendt i dag kl. 03.12 af Freja Eksempel. Sagens nummer: NV-AAAA-BBBB');
    expect(text).toContain('Barnets del NV-7KQ2-M9XD Sendt til Døgnvagten, Køge Hvor den er nu Leveret. Ingen har åbnet den endnu. Vurderes senest i morgen kl. 03.12');
    expect(page().title).toBe('Kvittering');
  });

  it.each(receiptFaults.filter((fault) => fault !== 'keys-unavailable'))('that does not hold (%s) never says so', (fault) => {
    for (const language of languages) {
      const { status, ...faulty } = page({ isVerified: false, fault }, referral(), undefined, language);
      const text = wordsOf(drawn({ ...faulty }, language));
      expect([status, /er sendt af|Underretningen er sendt |The referral is sent/.test(text), text.includes('NV-AAAA-BBBB')]).toEqual([502, false, true]);
    }
  });

  it('whose keys cannot be had says neither one nor the other, and how to look again', () => {
    const text = drawn(page({ isVerified: false, fault: 'keys-unavailable' }));
    expect(wordsOf(text)).not.toContain('Underretningen er sendt');
    expect(wordsOf(text)).toContain('Kvitteringens underskrift kan ikke kontrolleres lige nu.');
    expect(text).toContain('/kvittering">Hent siden igen</a>');
  });

  it('tells what is still to be done by telephone', () => {
    const { receiver: _, deliveredAt: __, ...outside } = { ...part, state: 'outside_the_system' as const, municipalityCode: '0330' };
    const text = words({ isVerified: true }, referral([part, outside]), directory);
    expect(text).toContain('Slagelse Kommune er ikke med i Nærværn. Aflever delen NV-7KQ2-M9XD nu: ring, og aftal hvordan. Børnemodtagelsen: +45 00 00 97 01 Uden for åbningstid: 114');
    expect(text).toContain('Døgnvagten, Køge har ingen medarbejder på plads til at åbne delen. Ring: +45 00 00 20 03');
    expect(text).toContain('Begynder, når du har afleveret');
  });

  it('of an adult’s part says that no clock runs', () => {
    expect(words({ isVerified: true }, referral([{ ...part, kind: 'adult' }]))).toContain('Vurderes senest Ingen døgnfrist');
  });
});
