import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { clientAssertionHeader } from '#identity';
import { ProblemAnswer } from '#platform';
import { withHouseRules } from './contract-rules.js';

/** The product's contract, made from the routes and their DTOs. Set when the app is put together. */
@Injectable()
export class Contract {
  document: OpenAPIObject | undefined;
}

/** The OpenAPI document of an app that `createApi` gave; docs/openapi.json holds the same. Needs no database. */
export function contractOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Nærværn')
    .setDescription('Audited, basis-checked referral messages between police and municipalities in cases of domestic violence.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An RFC 9068 access token.' })
    .addApiKey({ type: 'apiKey', in: 'header', name: clientAssertionHeader, description: 'A JWT signed by the web for this one request (RFC 7523).' }, 'client')
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    // A method of a controller bears the name of the operation that it performs.
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemAnswer],
  });
  return withHouseRules(document);
}
