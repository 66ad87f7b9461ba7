import { type PurposeCode, purposeCodes } from '#kernel';
import { IsCode, IsCodes, IsId, IsIds, IsInstant, IsPartOf, IsText, IsYesOrNo } from '#platform';
import { type AgreedItem, agreedItems } from '../domain/agreed-items.js';
import { type ConsentMode, consentModes, type GivenOrRefused, givenOrRefused, type NewEvent, newEvents } from '../domain/consent.js';

export class ConsentRecordDto {
  @IsCode(consentModes, { name: 'ConsentMode' }) mode: ConsentMode;
  @IsText(60) language: string;
  @IsYesOrNo() hasInterpreter: boolean;
  @IsYesOrNo({ description: "Out of the other's hearing." }) isSpokenAlone: boolean;
  @IsText(1000, { description: 'What may be told, to whom, for what.' }) scope: string;
  @IsInstant() answeredAt: string;
}

export class AgreedDto {
  @IsCodes(agreedItems, { name: 'AgreedItem', least: 1, most: agreedItems.length, description: 'What may be passed on, or was asked about.' }) items: AgreedItem[];
  @IsIds({ most: 10, description: 'Contact points; none where it goes to somebody outside the system.' }) recipients: string[];
  @IsCode(purposeCodes, { name: 'PurposeCode' }) purpose: PurposeCode;
  @IsText(40, { optional: true, description: 'Edition of the leaflet that the person was given; missing for none.' }) leafletVersion?: string;
}

export class RecordConsentDto {
  @IsId() personId: string;
  @IsCode(givenOrRefused, { name: 'GivenOrRefused', description: 'A refusal is an answer like any other.' }) answer: GivenOrRefused;
  @IsYesOrNo({ description: 'Whether the police may be told that contact was made or declined.' }) coversFeedback: boolean;
  @IsPartOf(() => AgreedDto) agreed: AgreedDto;
  @IsInstant({ optional: true, description: 'When it ends at the latest: within twelve months, which is what holds where nothing is said. Of a yes only.' }) expiresAt?: string;
  @IsCode(newEvents, { name: 'NewEvent', optional: true, description: 'What is new since the person was asked before. Needed to ask again.' }) newEvent?: NewEvent;
  @IsPartOf(() => ConsentRecordDto) record: ConsentRecordDto;
}
