import { runningApi } from '../harness/index.js';
it('x', async () => {
  const house = await runningApi();
  const a = await (await house.as('freja-police-officer')).get('/directory');
  console.log(a.status, a.text.slice(0, 300), house.logged());
  await house.stop();
});
