import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: withSaveHandler()","description":"Creates an IOHandler that passes saved model artifacts to a callback.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/withSaveHandler.md","filePath":"api/core-tensor/ops/namespaces/io/functions/withSaveHandler.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/withSaveHandler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-withsavehandler" tabindex="-1">Function: withSaveHandler() <a class="header-anchor" href="#function-withsavehandler" aria-label="Permalink to &quot;Function: withSaveHandler()&quot;">​</a></h1><blockquote><p><strong>withSaveHandler</strong>(<code>saveHandler</code>): <a href="./../interfaces/IOHandler.html"><code>IOHandler</code></a></p></blockquote><p>Creates an IOHandler that passes saved model artifacts to a callback.</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">function</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> handleSave</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">artifacts</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">) {</span></span>
<span class="line"><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">  // ... do something with the artifacts ...</span></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">  return</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> {modelArtifactsInfo: {</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">...</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">}, </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">...</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">};</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">}</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> saveResult</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> model.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">save</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(tf.io.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">withSaveHandler</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(handleSave));</span></span></code></pre></div><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>save<wbr>Handler</code></td><td role="cell" data-label="Type">(<code>artifacts</code>) =&gt; <code>Promise</code>&lt;<a href="./../interfaces/SaveResult.html"><code>Save<wbr>Result</code></a>&gt;</td><td role="cell" data-label="Description">A function that accepts a <code>Model<wbr>Artifacts</code> and returns a promise that resolves to a <code>Save<wbr>Result</code>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/IOHandler.html"><code>IOHandler</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/withSaveHandler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const withSaveHandler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  withSaveHandler as default
};
