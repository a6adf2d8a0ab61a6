import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MethodRun<P, S>","description":"A method at work on a problem.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/MethodRun.md","filePath":"api/fishleg/surgeon/interfaces/MethodRun.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/MethodRun.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-methodrun-p-s" tabindex="-1">Interface: MethodRun&lt;P, S&gt; <a class="header-anchor" href="#interface-methodrun-p-s" aria-label="Permalink to &quot;Interface: MethodRun\\&lt;P, S\\&gt;&quot;">​</a></h1><p>A method at work on a problem.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-assess"></a> <code>assess</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>point</code>) =&gt; <code>Promise</code>&lt;<a href="./../type-aliases/Assessment.html"><code>Assessment</code></a>&gt;</td><td role="cell" data-label="Description">Looks at a point; learned curvatures go on from what they know.</td></tr><tr role="row"><td role="cell"><a id="property-memory"></a> <code>memory</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>unknown</code></td><td role="cell" data-label="Description">What the method remembers as a tree of tensors for a checkpoint, still owned by the run; undefined if nothing.</td></tr><tr role="row"><td role="cell"><a id="property-restore"></a> <code>restore</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>memory</code>) =&gt; <code>void</code></td><td role="cell" data-label="Description">Takes over what <a href="#property-memory">MethodRun.memory</a> gave an earlier run.</td></tr><tr role="row"><td role="cell"><a id="property-dispose"></a> <code>dispose</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Frees everything.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/MethodRun.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MethodRun = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MethodRun as default
};
