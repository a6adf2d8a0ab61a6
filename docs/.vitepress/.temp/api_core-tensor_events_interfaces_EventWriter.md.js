import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EventWriter","description":"Writes numbers that TensorBoard draws.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/events/interfaces/EventWriter.md","filePath":"api/core-tensor/events/interfaces/EventWriter.md"}');
const _sfc_main = { name: "api/core-tensor/events/interfaces/EventWriter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-eventwriter" tabindex="-1">Interface: EventWriter <a class="header-anchor" href="#interface-eventwriter" aria-label="Permalink to &quot;Interface: EventWriter&quot;">​</a></h1><p>Writes numbers that TensorBoard draws.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="scalars" tabindex="-1">scalars() <a class="header-anchor" href="#scalars" aria-label="Permalink to &quot;scalars()&quot;">​</a></h3><blockquote><p><strong>scalars</strong>(<code>step</code>, <code>numbers</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Adds numbers of a step, one curve a name; <code>train/loss</code> is drawn in the group <code>train</code>. Numbers that are not finite are left out.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>step</code></td><td><code>number</code></td></tr><tr><td><code>numbers</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>void</code>&gt;</p><hr><h3 id="close" tabindex="-1">close() <a class="header-anchor" href="#close" aria-label="Permalink to &quot;close()&quot;">​</a></h3><blockquote><p><strong>close</strong>(): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Closes the file.</p><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/events/interfaces/EventWriter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EventWriter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EventWriter as default
};
