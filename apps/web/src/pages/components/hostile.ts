/** Fictional, and spelled so that a page which forgets to escape shows it at once. */
export const hostile = {
  bold: '<b>Testesen</b>',
  script: '"><script>document.title = 1</script>',
  placeholder: 'K. {count} Prøvesen',
} as const;
