import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { WithoutSignIn } from '#identity';
import { Contract } from '../contract.js';

@ApiExcludeController()
@WithoutSignIn('the contract is published; it describes routes and holds no data')
@Controller()
export class OpenApiController {
  constructor(@Inject(Contract) private readonly contract: Contract) {}

  @Get('openapi.json')
  read(): object {
    if (this.contract.document === undefined) throw new Error('the contract was not made');
    return this.contract.document;
  }
}
