export const article = (words: string) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour | Tide</title>
<meta property="og:title" content="The harbour that nobody owns"><meta property="og:site_name" content="Tide Weekly">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2022-07-20T10:00:00Z","author":[{"@type":"Person","name":"Ivo Marsh"}]}]}</script>
<script>document.title = 'changed by a script'; while (true) {}</script></head><body><nav>Menu</nav><article><h1>The harbour that nobody owns</h1>
<p>Ada Quist told the port that she “never owned” the pier, according to two clerks who spoke to this paper on the morning after.</p>
<p>${words}</p><p>The harbour has been closed since the winter, and its ledgers, said the port, are with the court in Kiel.</p></article></body></html>`
export const words = 'A clerk said: the papers were signed at night.'
