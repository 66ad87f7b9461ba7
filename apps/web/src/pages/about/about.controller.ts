import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { OpenToAll } from '../../http/open-to-all.js';
import { visitOf } from '../../http/visit.js';
import type { Page, Site } from '../../page/page.js';
import { notices } from '../../third-party/notices.js';
import { SITE } from '../../web-configuration.js';
import { accessibilityPage } from './accessibility.page.js';
import { helpPage } from './help.page.js';
import { licencesPage } from './licences.page.js';
import { privacyPage } from './privacy.page.js';

/** What is the same for everybody: help, and what is owed to those who use this. */
@Controller()
export class AboutController {
  constructor(@Inject(SITE) private readonly site: Site) {}

  @Get(bothLanguages('hjaelp'))
  @OpenToAll('whoever cannot sign in needs help most')
  help(@Req() request: Request): Page {
    return helpPage(this.site.operatingDeskPhone, visitOf(request).language);
  }

  @Get(bothLanguages('was'))
  @OpenToAll('the law wants an accessibility statement that everybody can read')
  accessibility(@Req() request: Request): Page {
    return accessibilityPage(this.site.operatingDeskPhone, visitOf(request).language);
  }

  @Get(bothLanguages('privatliv'))
  @OpenToAll('what is kept about somebody is told before they sign in')
  privacy(@Req() request: Request): Page {
    return privacyPage(visitOf(request).language);
  }

  @Get(bothLanguages('licenser'))
  @OpenToAll('the licences want their texts to go with what is sent to browsers, to whomever')
  licences(@Req() request: Request): Page {
    return licencesPage(notices, visitOf(request).language);
  }
}
