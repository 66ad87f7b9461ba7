import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../http/both-languages.js';
import { OpenToAll } from '../http/open-to-all.js';
import { visitOf } from '../http/visit.js';
import type { Page } from '../page/page.js';
import { componentsPage } from '../pages/components/components.page.js';

/** Every component on one page, for those who build pages. Not there in production. */
@Controller()
export class ComponentsController {
  @Get(bothLanguages('komponenter'))
  @OpenToAll('shows made-up words only, and only where one develops')
  read(@Req() request: Request): Page {
    return componentsPage(visitOf(request).language);
  }
}
