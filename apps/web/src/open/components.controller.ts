import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { bothLanguages } from '../http/both-languages.js';
import { OpenToAll } from '../http/open-to-all.js';
import { Pages } from '../http/pages.js';
import { visitOf } from '../http/visit.js';
import { componentsPage } from '../pages/components/components.page.js';

/** Every component on one page, for those who build pages. Not there in production. */
@Controller()
export class ComponentsController {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  /** Shows how errors look, and is none. */
  @Get(bothLanguages('komponenter'))
  @OpenToAll('shows made-up words only, and only where one develops')
  read(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.pages.send(request, response, componentsPage(visitOf(request).language), 200);
  }
}
