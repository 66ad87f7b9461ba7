import { Controller, Get } from '@nestjs/common';
import { OpenToAll } from '../http/open-to-all.js';
import { SeeOther } from '../http/see-other.js';

@Controller()
export class RootController {
  /** Danish unless somebody asks otherwise. */
  @Get()
  @OpenToAll('leads to the start page, which asks who it is')
  toDanish(): SeeOther {
    return new SeeOther('/da');
  }
}
