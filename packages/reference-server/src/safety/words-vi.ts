import type { SafetyWords } from '@foyer/sdk/contract';

// Marks do not count, as many type without them: words that are only told apart by marks stand in phrases.
export const vietnamese: SafetyWords = {
  locale: 'vi',
  lines: {
    chest: [
      'dau_tim|nhoi_nguc|ep_nguc',
      'dau_nguc|nguc_dau|tuc_nguc|nang_nguc|dau_o_nguc|that_nguc',
      '?nhoi_mau_co_tim|dau_tim_cap|len_con_dau_tim|ngung_tim',
    ],
    breathing: [
      'tho_gap|tho_doc|hut_hoi|moi_tim|tim_tai',
      'tho khong|ngung|kho|kho_khan duoc|noi|ngung|kho|tho ~1',
      'kho_tho|ngung_tho|khong_tho|nghet_tho|ngat_tho',
      '?bi_hoc|mac_co|bi_nghen|mac_nghen|chet_duoi',
    ],
    unconscious: [
      'te|nga|xiu tra_loi|nhuc_nhich|cu_dong khong ~4',
      '?bat_tinh|ngat_xiu|co_giat|dong_kinh|hon_me|xiu',
      'khong|goi_khong tinh|day|tra_loi ~1',
    ],
    stroke: [
      'yeu|liet|te nua_nguoi|mot_ben|tay|chan dot_nhien|mot_ben|nguoi ~4',
      'meo_mieng|noi_lap|noi_khong_ro|khong_noi_duoc',
      '?liet_nua_nguoi',
      '?dot_quy|tai_bien|tai_bien_mach_mau',
      'mieng|mat|nua_nguoi meo|liet|te|xe ~2',
      'khong_noi_duoc|noi_khong_duoc|noi_ngong',
    ],
    bleeding: [
      'chay_mau|mau nhieu|khong_cam|khong_ngung ~2',
      'mau khong|chay ngung|cam|nhieu|khong ~2',
      'oi|non|ho|khac ra_mau ~1',
      'bang_huyet|xuat_huyet|mat_nhieu_mau',
    ],
    allergy: ['di_ung nang|sung|kho_tho|soc ~3', 'co_hong|luoi|moi|hong sung ~1', 'soc_phan_ve'],
    'self-harm': [
      'chan_song|khong_muon_song|song_khong_con_y_nghia|nhay_lau|nhay_cau|cat_tay|tu_lam_hai',
      'muon_chet|muon_tu_tu|tu_tu_di|dinh_tu_tu|tu_sat|tu_van|muon_giet_minh|tu_giet|ket_lieu',
      'khong muon_song|thiet_song ~1',
      'lam_dau_ban_than|cat_co_tay|khong_con_ly_do_song',
    ],
    poisoning: [
      'uong|nuot thuoc_sau|thuoc_chuot|thuoc_ngu|thuoc_diet ~2',
      'ro_ri_gas|ngat_khi',
      'uong|nuot thuoc_tay|chat_doc|thuoc_doc|nuoc_tay|thuoc_tru_sau|pin|hoa_chat ~1',
      'uong|nuot qua_nhieu|nhieu|ca_lo|het thuoc ~2',
      '?ngo_doc|qua_lieu|soc_thuoc',
    ],
    pregnancy: [
      'co_thai|mang_thai|bau ra_mau|chay_mau|xuat_huyet ~3',
      'thai|em_be|be khong_dap|khong_may|khong_cu_dong|het_dap ~2',
      'vo_oi|be_oi|vo_nuoc_oi|sap_sanh',
    ],
    baby: ['be|em_be|con tim|xanh|mem|lim tai|nhun|di ~2', 'so_sinh|tuan_tuoi sot ~3'],
    head: ['?dap_dau|te_dau|chan_thuong_dau|dung_dau'],
    violence: [
      'cam|co|ke dao|sung no|anh|han|vao_co ~2',
      'danh_dap|bao_luc_gia_dinh|bi_danh|dam_toi|co_sung|co_dao',
      'chong|ban_trai|anh_ay|bo|cha|no danh toi|em|con|minh ~2',
      'hiep_dam|cuong_hiep|doa_giet|muon_giet_toi|bi_dam|bi_ban|bao_hanh',
    ],
    burns: ['?phong|bong nuoc_soi|nang|dau|mat ~3'],
    headache: ['dau_dau du_doi|kinh_khung|dot_ngot|nhat ~3'],
    vision: [
      'dot_nhien khong_thay|mo|mu ~3',
      'khong_thay|mu|mat_thi_luc|khong_nhin dot_nhien|tu_nhien|bong ~4',
      'mat_khong_thay|khong_nhin_thay_gi',
    ],
    emergency: [
      'ran_can|ran_doc|bi_ran',
      'cap_cuu|khan_cap goi|giup|gap ~2',
      '?911',
      'goi|can|keu xe_cuu_thuong|xe_cap_cuu ~2',
      'cuu_toi|cuu_voi|sap_chet',
    ],
  },
  unless:
    'phong_kham-3|lop-4|nhom-4|hoa_don-3|nam_ngoai+3|nam_truoc+3|qua_doi-4|qua_doi+3|xet_nghiem-3|phong_ngua-2|ho_tro-3|mat_vi-3|bao_nhieu_tien-6|khoa_hoc-4|cam_on-6|hoi_nho+4|tinh_nguyen-4|tuyen_dung-4',
};
