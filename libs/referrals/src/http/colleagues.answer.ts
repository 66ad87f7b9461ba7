import { ApiProperty } from '@nestjs/swagger';

export class ColleagueAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() isMe: boolean;
}

export class ColleaguesAnswer {
  @ApiProperty({ type: [ColleagueAnswer] }) colleagues: ColleagueAnswer[];
}
