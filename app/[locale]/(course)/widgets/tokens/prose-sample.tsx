import type { Locale } from '#app/_ui/locale'

/** Everything that Markdown makes of a lesson's text, in the look that `prose` gives it. */
export function ProseSample({ locale }: { readonly locale: Locale }) {
  return (
    <div className="prose" data-specimen="prose">
      {locale === 'zh' ? <Chinese /> : <English />}
      <pre>
        <code>
          {
            'nextRto(srtt, rttvar) = srtt + max(G, 4 * rttvar) // a line that is too long for a narrow screen, and scrolls'
          }
        </code>
      </pre>
      <table>
        <thead>
          <tr>
            <th>SND.UNA</th>
            <th>SND.NXT</th>
            <th>SND.WND</th>
            <th>SND.UP</th>
            <th>ISS</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>1001</td>
            <td>2461</td>
            <td>65535</td>
            <td>1001</td>
            <td>1000</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function English() {
  return (
    <>
      <h2>A heading of the second order</h2>
      <p>
        A paragraph has at most 68 letters in a line. It may have <em>stress</em>, <strong>weight</strong>, a word of{' '}
        <code>code</code>, a key such as <kbd>Escape</kbd>, and <a href="#prose">a way to another page</a>.
      </p>
      <h3>And of the third</h3>
      <ul>
        <li>One thing.</li>
        <li>Another, which takes more words, so that it goes on in a second line where the page is narrow.</li>
      </ul>
      <ol>
        <li>First the SYN.</li>
        <li>Then the answer.</li>
      </ol>
      <blockquote>
        <p>Said by somebody else.</p>
      </blockquote>
      <hr />
      <dl>
        <dt>RTO</dt>
        <dd>How long a segment may be without an acknowledgment.</dd>
      </dl>
    </>
  )
}

function Chinese() {
  return (
    <>
      <h2>二级标题</h2>
      <p>
        一行最多 40 个汉字。段落里可以有<em>着重</em>、<strong>加粗</strong>、<code>code</code> 这样的代码、
        <kbd>Esc</kbd> 这样的按键，还有<a href="#prose">链接</a>。“引号”和破折号——也都是全角。
      </p>
      <h3>三级标题</h3>
      <ul>
        <li>一件事。</li>
        <li>另一件事，话长一些，页面窄的时候就会折到第二行去。</li>
      </ul>
      <ol>
        <li>先发 SYN。</li>
        <li>再等应答。</li>
      </ol>
      <blockquote>
        <p>别人说的话。</p>
      </blockquote>
      <hr />
      <dl>
        <dt>RTO</dt>
        <dd>报文段发出后，最多等多久就要收到确认。</dd>
      </dl>
    </>
  )
}
