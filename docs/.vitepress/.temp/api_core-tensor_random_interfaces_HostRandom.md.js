import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HostRandom","description":"Random numbers without tensors; see hostRandom.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/interfaces/HostRandom.md","filePath":"api/core-tensor/random/interfaces/HostRandom.md"}');
const _sfc_main = { name: "api/core-tensor/random/interfaces/HostRandom.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hostrandom" tabindex="-1">Interface: HostRandom <a class="header-anchor" href="#interface-hostrandom" aria-label="Permalink to &quot;Interface: HostRandom&quot;">​</a></h1><p>Random numbers without tensors; see <a href="./../functions/hostRandom.html">hostRandom</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-uniform"></a> <code>uniform</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>number</code></td><td role="cell" data-label="Description">The next number of the stream, uniform in [0, 1) with 53 bits.</td></tr><tr role="row"><td role="cell"><a id="property-below"></a> <code>below</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>bound</code>) =&gt; <code>number</code></td><td role="cell" data-label="Description">The next whole number of the stream, uniform in [0, bound), 1 ≤ bound ≤ 2³².</td></tr><tr role="row"><td role="cell"><a id="property-permutation"></a> <code>permutation</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>n</code>) =&gt; <code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The numbers 0 … n − 1 in random order; does not move the stream.</td></tr><tr role="row"><td role="cell"><a id="property-foldin"></a> <code>fold<wbr>In</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>data</code>) =&gt; <code>Host<wbr>Random</code></td><td role="cell" data-label="Description">An independent generator for a number (an epoch, a worker); does not move the stream.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/interfaces/HostRandom.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostRandom = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostRandom as default
};
