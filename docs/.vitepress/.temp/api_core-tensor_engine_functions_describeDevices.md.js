import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: describeDevices()","description":"Says where compiled programs can run in this process, and for each other device why they cannot.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/functions/describeDevices.md","filePath":"api/core-tensor/engine/functions/describeDevices.md"}');
const _sfc_main = { name: "api/core-tensor/engine/functions/describeDevices.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-describedevices" tabindex="-1">Function: describeDevices() <a class="header-anchor" href="#function-describedevices" aria-label="Permalink to &quot;Function: describeDevices()&quot;">​</a></h1><blockquote><p><strong>describeDevices</strong>(): <code>Promise</code>&lt;readonly <a href="./../interfaces/DeviceState.html"><code>DeviceState</code></a>[]&gt;</p></blockquote><p>Says where compiled programs can run in this process, and for each other device why they cannot.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <a href="./../interfaces/DeviceState.html"><code>DeviceState</code></a>[]&gt;</p><p>one entry a device; those that are available have been started.</p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { describeDevices } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;@legendre/core-tensor/engine&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> states</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> await</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> describeDevices</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">console.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">log</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(states.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">map</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(({ </span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">device</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> }) </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=&gt;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> device)); </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// [ &#39;cpu&#39;, &#39;webgpu&#39;, &#39;cuda&#39;, &#39;web-wasm&#39;, &#39;web-webgpu&#39;, &#39;xla&#39; ]</span></span></code></pre></div><h2 id="remarks" tabindex="-1">Remarks <a class="header-anchor" href="#remarks" aria-label="Permalink to &quot;Remarks&quot;">​</a></h2><p>Starts each device that is not started yet, which takes from milliseconds to seconds.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/functions/describeDevices.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const describeDevices = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  describeDevices as default
};
