/* Unpacks the script of the page, engine and all. The page's content security policy names the
   script by its hash: any other would not run. */
(async () => {
  const letters = atob('@PACKED@');
  const packed = new Uint8Array(letters.length);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = letters.charCodeAt(i);
  }
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
})().catch(problem => {
  const said = document.createElement('p');
  said.className = 'without-script';
  said.textContent = 'This map answers in a browser of 2023 or later. This one says: ' + problem;
  document.body.prepend(said);
});
