import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Granularity","description":"What is pruned together.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/Granularity.md","filePath":"api/fishleg/surgeon/type-aliases/Granularity.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/Granularity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-granularity" tabindex="-1">Type Alias: Granularity <a class="header-anchor" href="#type-alias-granularity" aria-label="Permalink to &quot;Type Alias: Granularity&quot;">​</a></h1><blockquote><p><strong>Granularity</strong> = <code>&quot;weights&quot;</code> | { <code>blocks</code>: <code>number</code>; } | { <code>nOfM</code>: readonly [<code>n</code>: <code>number</code>, <code>m</code>: <code>number</code>]; } | <a href="./../interfaces/Groups.html"><code>Groups</code></a></p></blockquote><p>What is pruned together:</p><ul><li><code>&quot;weights&quot;</code>: each weight by itself;</li><li><code>{ blocks: k }</code>: <code>k</code> neighbours along the last axis of a leaf, which lie side by side in files: of kernels of this library the outputs. <code>obert</code> knows no curvature between outputs and scores such a block as the sum of its weights;</li><li><code>{ nOfM: [n, m] }</code>: of every <code>m</code> weights along the input axis <code>n</code> stay, the best subset of all, scored jointly; depthwise kernels have no such axis and have to be left out;</li><li><code>{ groups }</code>: neurons, channels: lists of weight slices that go together, as <code>dependencyGraph</code> finds them. See <a href="./../interfaces/Groups.html">Groups</a>.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/Granularity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Granularity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Granularity as default
};
