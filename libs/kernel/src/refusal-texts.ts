import type { BilingualText } from './bilingual-text.js';
import type { RefusalCode } from './refusal.js';

/** HTTP status, and words that say what happened and what to do now. Written for somebody tired, at 03:00. */
export interface RefusalText extends BilingualText {
  readonly status: number;
}

/**
 * The one table from refusal code to answer. The texts are fixed: nothing about a person is ever put into them.
 * 404 what you may not know exists · 403 you may not · 409 somebody or something came first ·
 * 422 understood, but not sendable as it is · 429 too much at once · 503 the house is not well, try again.
 */
export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  'not-found': {
    status: 404,
    da: 'Vi fandt ikke det, du søger. Kontrollér referencen, eller gå tilbage til listen.',
    en: 'We did not find what you are looking for. Check the reference, or go back to the list.',
  },
  'not-allowed': {
    status: 403,
    da: 'Din rolle giver ikke adgang til dette. Bed en kollega med den rette rolle om at gøre det, eller kontakt din administrator.',
    en: 'Your role does not allow this. Ask a colleague with the right role to do it, or contact your administrator.',
  },
  'assurance-too-low': {
    status: 403,
    da: 'Du er logget på med et for lavt sikringsniveau. Log af, og log på igen med det niveau, opgaven kræver.',
    en: 'You signed in at too low a level of assurance. Sign out, and sign in again at the level that the task requires.',
  },
  'unit-not-chosen': {
    status: 400,
    da: 'Du arbejder i flere enheder og har ikke valgt en af dem. Vælg den enhed, du arbejder for nu, og prøv igen.',
    en: 'You work in several units and have not chosen one of them. Choose the unit that you work for now, and try again.',
  },
  'role-not-for-this-unit': {
    status: 422,
    da: 'Rollen hører ikke til i den enhed. Vælg en rolle, som enheden har, eller vælg en anden enhed.',
    en: 'The role does not belong in that unit. Choose a role that the unit has, or choose another unit.',
  },
  'already-assigned': {
    status: 409,
    da: 'Medarbejderen har allerede en rolle i enheden i den periode, eller et forslag om den venter. Afslut den gamle rolle først, eller vælg en anden enhed eller periode.',
    en: 'The staff member already holds a role in the unit in that period, or a proposal for one is waiting. End the old role first, or choose another unit or period.',
  },
  'staff-member-disabled': {
    status: 409,
    da: 'Medarbejderen er spærret og kan ikke få en rolle. Ophæv spærringen først, hvis det er meningen.',
    en: 'The staff member is disabled and cannot be given a role. Enable the staff member first, if that is intended.',
  },
  'not-for-yourself': {
    status: 403,
    da: 'Ingen giver, tager eller godkender sine egne rettigheder. Bed en anden administrator i din organisation om at gøre det.',
    en: 'Nobody gives, takes or approves their own rights. Ask another administrator of your organisation to do it.',
  },
  'second-administrator-needed': {
    status: 403,
    da: 'Det kræver to administratorer, og du har selv stillet forslaget. Bed en anden administrator i din organisation om at godkende det.',
    en: 'This takes two administrators, and you made the proposal yourself. Ask another administrator of your organisation to approve it.',
  },
  'period-impossible': {
    status: 422,
    da: 'Perioden kan ikke bruges. Begyndelsen må ikke ligge i fortiden, og slutningen skal ligge efter begyndelsen. Ret datoerne, eller udelad begyndelsen, hvis rollen gælder fra nu.',
    en: 'The period cannot be used. The beginning must not lie in the past, and the end must come after it. Mend the dates, or leave the beginning out if the role holds from now.',
  },
  'person-not-of-unit': {
    status: 422,
    da: 'Personen arbejder ikke i enheden eller i organisationens døgnvagt i en rolle, der kan tage opgaven. Vælg en af dem, der gør, eller bed en administrator om at give personen rollen.',
    en: 'The person does not work in the unit or in the organisation’s out-of-hours duty in a role that can take the task. Choose one of those who do, or ask an administrator to give the person the role.',
  },
  'person-cannot-stand-in': {
    status: 422,
    da: 'Personen har ingen rolle i organisationen, som kan tage det, der kommer til enheden. Vælg en kollega, der har, eller bed en administrator om at give personen rollen.',
    en: 'The person holds no role in the organisation that can take what comes to the unit. Choose a colleague who does, or ask an administrator to give the person the role.',
  },
  'shift-ends-before-start': {
    status: 422,
    da: 'Vagten slutter, før den begynder. Ret tidspunkterne, så slutningen ligger efter begyndelsen.',
    en: 'The shift ends before it begins. Mend the times, so that the end comes after the beginning.',
  },
  'shift-longer-than-week': {
    status: 422,
    da: 'En vagt kan højst vare syv døgn. Del den i flere vagter.',
    en: 'A shift can last seven days at most. Divide it into several shifts.',
  },
  'shift-has-ended': {
    status: 409,
    da: 'Vagten er slut, og hvem der havde den, kan ikke ændres. Opret en ny vagt for tiden fra nu.',
    en: 'The shift has ended, and who had it cannot be changed. Make a new shift for the time from now on.',
  },
  'shift-cancelled': {
    status: 409,
    da: 'Vagten er aflyst og kan ikke ændres. Opret en ny vagt i stedet.',
    en: 'The shift was cancelled and cannot be changed. Make a new shift instead.',
  },
  'already-on-duty': {
    status: 409,
    da: 'Personen har allerede en vagt, der overlapper denne. Vælg en anden person, eller ret den anden vagt først.',
    en: 'The person already has a shift that overlaps this one. Choose another person, or change the other shift first.',
  },
  'id-taken': {
    status: 409,
    da: 'Nummeret er allerede brugt. Intet er gemt. Lav et nyt nummer, og send igen.',
    en: 'The id is already taken. Nothing was saved. Make a new id, and send again.',
  },
  'differs-from-first': {
    status: 409,
    da: 'Du har allerede sendt noget andet med samme nummer. Det første gælder, og dette er ikke gemt. Åbn det første, og ret det dér, hvis det er forkert.',
    en: 'You have already sent something else with the same id. The first one stands, and this was not saved. Open the first one, and correct it there if it is wrong.',
  },
  'changed-meanwhile': {
    status: 409,
    da: 'En anden har ændret dette, mens du arbejdede. Din ændring er ikke gemt. Hent den nye udgave, se hvad der er ændret, og gem igen.',
    en: 'Somebody else changed this while you worked. Your change was not saved. Fetch the new version, see what changed, and save again.',
  },
  'not-opened': {
    status: 409,
    da: 'Delen er ikke åbnet endnu. Åbn den, og læs den, før du går videre.',
    en: 'The part has not been opened yet. Open it and read it before you go on.',
  },
  'wrong-state': {
    status: 409,
    da: 'Det kan ikke gøres på dette trin i forløbet. Hent den nye udgave, og se, hvad der kan gøres nu.',
    en: 'This cannot be done at the present stage. Fetch the new version, and see what can be done now.',
  },
  'already-open-at-sender': {
    status: 409,
    da: 'Delen ligger allerede åben hos afsenderen. Du skal ikke gøre mere; afsenderen sender den igen eller svarer, at det ikke er nødvendigt.',
    en: 'The part is already open at the sender. You need not do more; the sender sends it again or answers that it is not necessary.',
  },
  'outside-delivery-needed': {
    status: 422,
    da: 'Kommunen ligger uden for politikredsen og kan ikke modtage her. Aflever til kommunens børnemodtagelse, eller ring 114 uden for åbningstid, og skriv, hvem der modtog, hvornår og hvordan.',
    en: 'The municipality is outside the police district and cannot receive here. Deliver to its child intake, or call 114 out of hours, and write who received it, when and how.',
  },
  'draft-has-child': {
    status: 409,
    da: 'Der har stået et barn på kladden, så den kan ikke bare slettes: underretningspligten er din egen (barnets lov § 133). Send underretningen, eller vælg, hvorfor den ikke er nødvendig.',
    en: 'A child has been on the draft, so it cannot simply be deleted: the duty to notify is your own (Barnets lov § 133). Send the notification, or choose why it is not necessary.',
  },
  'draft-child-unanswered': {
    status: 422,
    da: 'Der har stået et barn på kladden, og barnet er ikke med i det, du sender. Tilføj barnet igen, eller vælg, hvorfor en underretning ikke er nødvendig (barnets lov § 133).',
    en: 'A child has been on the draft, and the child is not in what you send. Add the child again, or choose why a notification is not necessary (Barnets lov § 133).',
  },
  'draft-taken-over': {
    status: 409,
    da: 'En kollega har overtaget kladden, og det, du har skrevet siden, er ikke gemt. Tal med kollegaen, før du lukker siden. Haster det, så begynd en ny underretning.',
    en: 'A colleague has taken the draft over, and what you have written since was not saved. Talk to the colleague before you close the page. If it is urgent, begin a new notification.',
  },
  'receiver-outside-municipality': {
    status: 422,
    da: 'Modtageren hører ikke til den kommune, du har valgt for delen. Vælg et kontaktpunkt i den kommune, eller ret kommunen.',
    en: 'The receiver does not belong to the municipality that you chose for the part. Choose a contact point in that municipality, or correct the municipality.',
  },
  'receiver-not-for-this-part': {
    status: 422,
    da: 'Kontaktpunktet modtager ikke denne slags del. Send børn til børnemodtagelsen og voksne til voldskoordinatoren.',
    en: 'The contact point does not receive this kind of part. Send children to child intake and adults to the coordinator for adults.',
  },
  'receivers-must-differ': {
    status: 422,
    da: 'To dele, der skal holdes adskilt, har samme modtager. Vælg hvert sit kontaktpunkt til dem.',
    en: 'Two parts that must be kept apart have the same receiver. Choose a contact point of its own for each.',
  },
  'receiver-not-a-colleague': {
    status: 422,
    da: 'Personen arbejder ikke i jeres kontaktpunkt i en rolle, der behandler delen. Vælg en kollega på listen, eller giv delen videre til et andet kontaktpunkt.',
    en: 'The person does not work in your contact point in a role that handles the part. Choose a colleague on the list, or pass the part on to another contact point.',
  },
  'held-already': {
    status: 422,
    da: 'Kollegaen har allerede delen. Vælg en anden, hvis den skal overdrages.',
    en: 'The colleague holds the part already. Choose somebody else if it is to be handed over.',
  },
  'not-handed-to-you': {
    status: 409,
    da: 'Delen er ikke, eller ikke længere, overdraget til dig. Hent den nye udgave, og se, hvem der har den.',
    en: 'The part is not, or no longer, handed over to you. Fetch the new version, and see who holds it.',
  },
  'call-or-attempt-missing': {
    status: 422,
    da: 'En akut del sendes sammen med et opkald. Ring til døgnvagten, og skriv nummer, tidspunkt og resultat. Får du ikke svar, så skriv forsøget; så bliver delen sendt.',
    en: 'An acute part goes together with a call. Call the duty officer, and write the number, the time and the result. If nobody answers, write down the attempt; then the part is sent.',
  },
  'basis-missing': {
    status: 422,
    da: 'Delen mangler et retsgrundlag, der gælder i dag, og er ikke sendt. Vælg et retsgrundlag for delen, og send igen.',
    en: 'The part lacks a legal basis that is valid today, and was not sent. Choose a legal basis for the part, and send again.',
  },
  'consent-missing': {
    status: 422,
    da: 'Der er ikke registreret et samtykke fra den voksne, så delen kan ikke sendes. Spørg personen i enrum, registrér svaret, og send igen. Børnenes dele kan sendes med det samme.',
    en: 'No consent of the adult has been recorded, so the part cannot be sent. Ask the person in private, record the answer, and send again. The parts of the children can be sent at once.',
  },
  'consent-refused': {
    status: 422,
    da: 'Den voksne har sagt nej, så delen kan ikke sendes. Nejet skal respekteres; spørg ikke igen uden en ny anledning. Børnenes dele kan sendes alligevel.',
    en: 'The adult said no, so the part cannot be sent. The no must be respected; do not ask again without a new occasion. The parts of the children can be sent all the same.',
  },
  'consent-withdrawn': {
    status: 422,
    da: 'Samtykket er trukket tilbage, så der må ikke videregives mere på det. Det allerede sendte bliver mærket hos modtageren. Spørg kun igen, hvis der er en ny anledning.',
    en: 'The consent was withdrawn, so nothing more may be disclosed on it. What was already sent is marked at the receiver. Ask again only if there is a new occasion.',
  },
  'consent-expired': {
    status: 422,
    da: 'Samtykket er udløbet, eller det, det blev givet til, er afsluttet, så delen kan ikke sendes. Er der sket noget nyt, så spørg personen i enrum, registrér det nye svar, og send igen.',
    en: 'The consent has expired, or what it was given for is done, so the part cannot be sent. If something new has happened, ask the person in private, record the new answer, and send again.',
  },
  'consent-asked-before': {
    status: 422,
    da: 'Personen er allerede blevet spurgt, og svaret gælder. Spørg kun igen, hvis der er sket noget nyt, og skriv så hvad.',
    en: 'The person has already been asked, and the answer stands. Ask again only if something new has happened, and then say what.',
  },
  'consent-end-impossible': {
    status: 422,
    da: 'Samtykket kan ikke slutte da. Vælg en dato, der ligger fremme i tiden og højst tolv måneder væk. Et nej har ingen slutdato.',
    en: 'The consent cannot end then. Choose a date that is still to come and twelve months away at most. A no has no end date.',
  },
  'consent-ended-already': {
    status: 409,
    da: 'Samtykket er allerede ophørt, eller svaret var et nej. Se svarene fra modtagerne på siden om samtykket.',
    en: 'The consent has ended already, or the answer was a no. See what the recipients answered on the page of the consent.',
  },
  'basis-not-in-force': {
    status: 422,
    da: 'Det grundlag kan ikke bruges i dag. Vælg et af dem, der vises.',
    en: 'That basis cannot be used today. Choose one of those that are shown.',
  },
  'consent-of-another-person': {
    status: 422,
    da: 'Samtykket er givet af en anden end den, delen handler om. Man kan kun samtykke for sig selv. Registrér personens eget svar, og send igen.',
    en: 'The consent was given by somebody else than the person the part is about. People can consent for themselves only. Record the person’s own answer, and send again.',
  },
  'consent-not-asked-for-child': {
    status: 422,
    da: 'En underretning om et barn sendes uden samtykke (barnets lov § 133). Fjern samtykket fra barnets del, og send igen.',
    en: 'A notification about a child is sent without consent (Barnets lov § 133). Remove the consent from the child’s part, and send again.',
  },
  'informed-missing': {
    status: 422,
    da: 'Det mangler, om forældrene og barnet er orienteret. Angiv det for hver af dem, og vælg en grund, hvis nogen ikke er orienteret.',
    en: 'It is missing whether the parents and the child were informed. State it for each of them, and choose a reason if somebody was not informed.',
  },
  'child-without-part': {
    status: 422,
    da: 'Et barn i hændelsen har ingen del, så intet er sendt. Tilføj en del om barnet til kommunens børnemodtagelse, og send igen.',
    en: 'A child of the incident has no part, so nothing was sent. Add a part about the child to the municipality’s child intake, and send again.',
  },
  'feedback-not-covered-by-consent': {
    status: 422,
    da: 'Samtykket omfatter ikke tilbagemelding til politiet, så den er ikke sendt. Behandl sagen færdig uden tilbagemelding, eller spørg personen om lov.',
    en: 'The consent does not cover feedback to the police, so none was sent. Finish the case without feedback, or ask the person for permission.',
  },
  'recipient-not-covered-by-consent': {
    status: 422,
    da: 'Samtykket omfatter ikke denne modtager. Send kun til den, personen har sagt ja til, eller spørg personen i enrum, hvis der er en ny anledning.',
    en: 'The consent does not cover this receiver. Send only to those the person said yes to, or ask the person in private if there is a new occasion.',
  },
  'item-not-covered-by-consent': {
    status: 422,
    da: 'Samtykket omfatter ikke denne oplysning. Fjern oplysningen, og send igen.',
    en: 'The consent does not cover this item. Remove the item, and send again.',
  },
  'item-without-basis': {
    status: 422,
    da: 'Hver oplysning i en del skal nævne sit grundlag, og denne gør ikke. Kontrollér delen igen, og send den derefter.',
    en: 'Each item in a part must name its basis, and this one does not. Check the part again, and then send it.',
  },
  'evidence-request-refused': {
    status: 422,
    da: 'Beviser til en straffesag kan hverken bedes om eller sendes her. Brug anklagemyndighedens vej: edition eller kendelse (retsplejeloven kapitel 74).',
    en: 'Evidence for a criminal case can neither be asked for nor sent here. Go by the prosecution: an order of a court (Administration of Justice Act chapter 74).',
  },
  'basis-by-other-channel': {
    status: 422,
    da: 'Det, der sendes på dette retsgrundlag, må ikke gå ad denne vej. Lav anmeldelsen direkte til politiet, og skriv her kun, at det er gjort, hvis sagen kræver det.',
    en: 'What goes on this legal basis must not go by this way. Report directly to the police, and write here only that it was done, if the case requires it.',
  },
  'direction-not-of-basis': {
    status: 422,
    da: 'Retsgrundlaget gælder ikke i den retning. Vælg et retsgrundlag, der gælder fra din myndighed til modtagerens.',
    en: 'The legal basis does not apply in that direction. Choose a legal basis that applies from your authority to the receiver’s.',
  },
  'basis-not-for-role': {
    status: 403,
    da: 'Din rolle kan ikke støtte sig på dette retsgrundlag. Vælg et andet, eller bed en kollega med den rette rolle om at gøre det.',
    en: 'Your role cannot rely on this legal basis. Choose another, or ask a colleague with the right role to do it.',
  },
  'purpose-not-of-basis': {
    status: 422,
    da: 'Formålet hører ikke til retsgrundlaget eller til det, personen har sagt ja til. Vælg det formål, der passer, eller et andet retsgrundlag.',
    en: 'The purpose does not belong to the legal basis, or to what the person said yes to. Choose the purpose that fits, or another legal basis.',
  },
  'processing-basis-missing': {
    status: 422,
    da: 'Der mangler et behandlingsgrundlag (databeskyttelsesforordningen eller retshåndhævelsesloven), der passer til retsgrundlaget. Vælg et af dem, der tilbydes.',
    en: 'A basis of processing (GDPR or the Law Enforcement Act) that fits the legal basis is missing. Choose one of those that are offered.',
  },
  'forum-membership-missing': {
    status: 422,
    da: 'Retsplejeloven § 115 gælder kun mellem medlemmer af et forum med samme formål. Vælg et forum, hvor både du og modtageren er medlem i dag, eller et andet retsgrundlag.',
    en: 'Section 115 applies only between members of a forum with the same purpose. Choose a forum in which you and the receiver are members today, or another legal basis.',
  },
  'basis-not-beside-consent': {
    status: 422,
    da: 'Den voksne har givet samtykke, og det aftalte er grænsen. Del på samtykket og kun det, det omfatter.',
    en: 'The adult has consented, and what was agreed is the limit. Share on the consent, and only what it covers.',
  },
  'record-incomplete': {
    status: 422,
    da: 'Der mangler noget, som retsgrundlaget kræver skrevet ned. Udfyld det, der er vist, og send igen.',
    en: 'Something that the legal basis requires in writing is missing. Fill in what is shown, and send again.',
  },
  'approval-missing': {
    status: 422,
    da: 'En anden med ret til det skal godkende, før noget sendes, og det er ikke dig selv. Bed en kollega om at godkende. Er der fare for liv eller helbred nu, så brug det retsgrundlag.',
    en: 'Somebody else who may must approve before anything is sent, and not yourself. Ask a colleague to approve. If life or health is in danger now, use that legal basis.',
  },
  'approval-rejected': {
    status: 422,
    da: 'En anden har afvist delingen, så intet er sendt. Tal med den, der afviste, hvis faren har ændret sig.',
    en: 'Somebody else rejected the sharing, so nothing was sent. Talk to whoever rejected it if the danger has changed.',
  },
  'override-overdue': {
    status: 409,
    da: 'En tidligere deling uden samtykke mangler stadig godkendelse, og fristen er gået. Få den godkendt eller afvist først. Er der fare for liv eller helbred nu, så brug det retsgrundlag.',
    en: 'An earlier sharing without consent still lacks approval, and its time is up. Have it approved or rejected first. If life or health is in danger now, use that legal basis.',
  },
  'recipient-not-of-basis': {
    status: 422,
    da: 'Modtageren kan ikke få noget på dette retsgrundlag. Vælg en modtager, som retsgrundlaget nævner, eller et andet retsgrundlag.',
    en: 'The receiver can be given nothing on this legal basis. Choose a receiver that the legal basis names, or another legal basis.',
  },
  'item-not-of-basis': {
    status: 422,
    da: 'Oplysningen må ikke deles på dette retsgrundlag. Fjern oplysningen, eller vælg et retsgrundlag, der omfatter den.',
    en: 'The item must not be shared on this legal basis. Remove the item, or choose a legal basis that covers it.',
  },
  'item-awaits-confirmation': {
    status: 422,
    da: 'Oplysningen må først deles, når en jurist har bekræftet det i tabellen over retsgrundlag. Fjern oplysningen, og send igen.',
    en: 'The item may be shared only when counsel has confirmed it in the table of legal bases. Remove the item, and send again.',
  },
  'administrator-of-other-side-needed': {
    status: 403,
    da: 'En ny tabel over retsgrundlag kræver en administrator fra politiet og en fra en kommune. Bed en administrator fra den anden side om at sætte den i kraft.',
    en: 'A new table of legal bases takes one administrator of the police and one of a municipality. Ask an administrator of the other side to put it in force.',
  },
  'adult-part-holds-other-adult': {
    status: 422,
    da: 'Delen om den ene voksne indeholder oplysninger om den anden voksne. Fjern den andens adresse, kontaktoplysninger, opholdssted og samtykke, og send igen.',
    en: 'The part about one adult holds information about the other adult. Remove the other adult’s address, contact details, whereabouts and consent, and send again.',
  },
  'address-protected': {
    status: 422,
    da: 'Personens adresse er beskyttet og må ikke stå her. Fjern adressen og andet, der kan vise, hvor personen opholder sig, og prøv igen.',
    en: 'The person’s address is protected and must not be written here. Remove the address and anything else that can show where the person stays, and try again.',
  },
  'unknown-person': {
    status: 422,
    da: 'Du henviser til en person, der ikke findes i sagen. Tilføj personen til sagen først, eller vælg en af dem, der står der.',
    en: 'You refer to a person who is not in the case. Add the person to the case first, or choose one of those who are.',
  },
  'unknown-statement': {
    status: 422,
    da: 'Du henviser til en oplysning, der ikke findes i sagen. Tilføj oplysningen til sagen først, eller vælg en af dem, der står der.',
    en: 'You refer to a statement that is not in the case. Add the statement to the case first, or choose one of those that are.',
  },
  'too-many-streams': {
    status: 429,
    da: 'Du har for mange vinduer eller programmer åbne, der venter på nyt. Luk nogle af dem, og prøv igen.',
    en: 'You have too many windows or programs open that wait for news. Close some of them, and try again.',
  },
  'audit-unavailable': {
    status: 503,
    da: 'Loggen kan ikke skrives lige nu, så intet er vist, sendt eller ændret. Vent et øjeblik, og prøv igen. Haster det, så ring.',
    en: 'The log cannot be written just now, so nothing was shown, sent or changed. Wait a moment, and try again. If it is urgent, call.',
  },
  'database-unavailable': {
    status: 503,
    da: 'Systemet kan ikke nå sin database lige nu. Vent et øjeblik, og prøv igen; det er sikkert at sende det samme en gang til. Haster det, så ring.',
    en: 'The system cannot reach its database just now. Wait a moment, and try again; it is safe to send the same thing once more. If it is urgent, call.',
  },
};
